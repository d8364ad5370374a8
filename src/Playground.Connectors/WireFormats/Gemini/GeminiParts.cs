using System.Text.Json;
using Playground.Connectors.Framing;
using Playground.Connectors.Protocol;

namespace Playground.Connectors.WireFormats.Gemini;

/// <summary>The parts of a content: text, thoughts, function calls. Each function call comes whole.</summary>
sealed class GeminiParts(WireAnswer answer)
{
    public void Read(ref Utf8JsonReader reader)
    {
        if (!reader.EntersObject()) return;
        while (reader.NextMember())
        {
            if (reader.Is("parts"u8)) Parts(ref reader);
            else reader.Skip();
        }
    }

    void Parts(ref Utf8JsonReader reader)
    {
        if (!reader.EntersArray()) return;
        while (reader.NextElement())
        {
            if (reader.TokenType != JsonTokenType.StartObject) { reader.Skip(); continue; }
            Part(ref reader, IsThought(reader));
        }
    }

    void Part(ref Utf8JsonReader reader, bool isThought)
    {
        var signature = Signature(reader);
        while (reader.NextMember())
        {
            if (reader.Is("text"u8)) Text(ref reader, isThought);
            else if (reader.Is("functionCall"u8)) FunctionCall(ref reader, signature);
            else reader.Skip();
        }
    }

    void Text(ref Utf8JsonReader reader, bool isThought)
    {
        if (!reader.EntersText()) return;
        if (isThought) answer.Reasoning(ref reader);
        else answer.Text(ref reader);
    }

    void FunctionCall(ref Utf8JsonReader reader, string? signature)
    {
        if (!reader.EntersObject()) return;
        var call = answer.ToolCalls.Add();
        call.Properties = signature is null ? null : new() { [ToolParts.SignatureKey] = signature };
        answer.Progressed = true;
        while (reader.NextMember())
        {
            if (reader.Is("id"u8)) call.Id = reader.ReadText();
            else if (reader.Is("name"u8)) call.Name = reader.ReadText();
            else if (reader.Is("args"u8)) { if (reader.EntersObject()) call.AppendJson(ref reader); }
            else reader.Skip();
        }
    }

    /// <summary>It stands beside a call, before or behind it.</summary>
    static string? Signature(Utf8JsonReader reader)
    {
        var isCall = false;
        string? signature = null;
        while (reader.NextMember())
        {
            isCall |= reader.Is("functionCall"u8);
            if (reader.Is("thoughtSignature"u8) || reader.Is("thought_signature"u8)) signature = reader.ReadText();
            else reader.Skip();
        }
        return isCall ? signature : null;
    }

    /// <summary>The flag may stand behind the text: it is looked up first.</summary>
    static bool IsThought(Utf8JsonReader reader)
    {
        while (reader.NextMember())
        {
            if (reader.Is("thought"u8)) return reader.ReadFlag() == true;
            reader.Skip();
        }
        return false;
    }
}
