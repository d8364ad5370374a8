using System.Text;
using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Llama.Faults;
using Playground.Llama.Inference;
using Playground.Llama.Native;

namespace Playground.Llama.Chat;

/// <summary>A prompt as the model reads it.</summary>
/// <param name="Template">What gave it its form, in words.</param>
/// <param name="Adaptations">What could not be sent as asked.</param>
sealed record ChatPrompt(string Text, bool HasMarks, string Template, IReadOnlyList<Adaptation> Adaptations)
{
    const string Fallback = "chatml";

    /// <summary>Puts messages into the form of the model's own chat template; a base model without one just gets the texts to complete.</summary>
    /// <exception cref="ModelFailureException">A message holds something other than text, or there is none.</exception>
    public static ChatPrompt Create(LlamaWeights weights, IEnumerable<ChatMessage> messages)
    {
        var texts = messages.Select(message => (Role: message.Role.Value, Text: TextOf(message))).ToList();
        if (texts.Count == 0)
            throw LlamaFailures.Parameter("messages", "there is nothing to answer");
        if (weights.Template is not { } template)
            return new(string.Join("\n\n", texts.Select(message => message.Text)), false, "none: plain completion", []);
        if (Apply(template, texts) is { } text)
            return new(text, true, "the file's own", []);
        var instead = new Adaptation("template", $"{Fallback} instead of the file's own", "llama.cpp has no built-in form of the file's chat template.");
        return new(Apply(Fallback, texts)!, true, Fallback, [instead]);
    }

    static string TextOf(ChatMessage message) => message.Contents.FirstOrDefault(content => content is DataContent or UriContent) is null
        ? message.Text
        : throw LlamaFailures.Parameter("messages", "local models read text only, and a message holds a file");

    static unsafe string? Apply(string template, List<(string Role, string Text)> messages)
    {
        // One buffer holds the template and all roles and texts, each with a zero behind it.
        var buffer = new MemoryStream();
        int Store(string text)
        {
            var start = (int)buffer.Length;
            buffer.Write(Encoding.UTF8.GetBytes(text.Replace("\0", "", StringComparison.Ordinal)));
            buffer.WriteByte(0);
            return start;
        }
        var templateAt = Store(template);
        var places = messages.Select(message => (Role: Store(message.Role), Text: Store(message.Text))).ToArray();
        fixed (byte* start = buffer.ToArray())
        {
            var native = new llama_chat_message[places.Length];
            for (var i = 0; i < places.Length; i++)
                native[i] = new() { role = start + places[i].Role, content = start + places[i].Text };
            return Apply(start + templateAt, native, (int)buffer.Length * 2 + 1024);
        }
    }

    static unsafe string? Apply(byte* template, llama_chat_message[] messages, int likelyLength)
    {
        var text = new byte[likelyLength];
        while (true)
        {
            int length;
            fixed (llama_chat_message* first = messages)
            fixed (byte* target = text)
                length = NativeMethods.llama_chat_apply_template(template, first, (nuint)messages.Length, 1, target, text.Length);
            if (length < 0)
                return null;
            if (length <= text.Length)
                return Encoding.UTF8.GetString(text, 0, length);
            text = new byte[length];
        }
    }
}
