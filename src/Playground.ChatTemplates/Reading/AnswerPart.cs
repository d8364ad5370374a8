namespace Playground.ChatTemplates.Reading;

public enum AnswerPart
{
    Answer,
    Thought,
}
