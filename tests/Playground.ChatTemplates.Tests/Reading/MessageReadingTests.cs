using Playground.ChatTemplates.Reading;

namespace Playground.ChatTemplates.Tests.Reading;

/// <summary>Families whose answers are several messages with heads.</summary>
public class MessageReadingTests
{
    const string Template = "{% for m in messages %}<|start|>{{ m.role }}{% if m.role == 'assistant' %}<|channel|>final{% endif %}<|message|>{{ m.content }}{{ '<|return|>' if m.role == 'assistant' else '<|end|>' }}{% endfor %}{% if add_generation_prompt %}<|start|>assistant{% endif %}";

    [Fact]
    public void Read_Messages_GoWhereTheirHeadsSay()
    {
        var reader = AnswerForm.Learn(ChatTemplate.Parse(Template)).Read("<|start|>assistant", [new("add", null)]);

        var pieces = "<|channel|>analysis<|message|>Hm.<|end|><|start|>assistant<|channel|>final<|message|>So.<|end|><|start|>assistant to=functions.add<|channel|>commentary json<|message|>{\"a\": 1}<|call|>"
            .SelectMany(letter => reader.Add(letter.ToString())).ToList();
        pieces.AddRange(reader.Finish(out var calls));

        Assert.Equal("Hm.", string.Concat(pieces.Where(piece => piece.Part == AnswerPart.Thought).Select(piece => piece.Text)));
        Assert.Equal("So.", string.Concat(pieces.Where(piece => piece.Part == AnswerPart.Answer).Select(piece => piece.Text)));
        Assert.Equal(("add", "{\"a\":1}"), (Assert.Single(calls).Name, calls[0].Arguments.ToJsonString()));
    }
}
