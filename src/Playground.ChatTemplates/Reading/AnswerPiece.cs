namespace Playground.ChatTemplates.Reading;

/// <summary>A piece of what a model wrote, and of what it is a piece.</summary>
public readonly record struct AnswerPiece(AnswerPart Part, string Text);
