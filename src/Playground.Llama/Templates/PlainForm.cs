using System.Text;

namespace Playground.Llama.Templates;

/// <summary>The form in which a conversation is written down when its model's template can't be used and the user takes a plain one: ChatML, the most common one.</summary>
static class PlainForm
{
    public const string Name = "plain form (ChatML)";

    public static string Write(IEnumerable<(string Role, string Text)> messages, bool opensAnswer)
    {
        var text = new StringBuilder();
        foreach (var (role, content) in messages)
            text.Append("<|im_start|>").Append(role).Append('\n').Append(content).Append("<|im_end|>\n");
        return opensAnswer ? text.Append("<|im_start|>assistant\n").ToString() : text.ToString();
    }
}
