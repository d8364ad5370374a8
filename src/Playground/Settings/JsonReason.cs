using System.Text.Json;

namespace Playground.Settings;

/// <summary>Why JSON can't be read, as a sentence for people.</summary>
public static class JsonReason
{
    /// <summary>The reason alone: the place that .NET appends is counted from 0 and within what was read at once.</summary>
    public static string Reason(this JsonException exception) => exception.InnerException is InvalidOperationException
        ? $"{exception.Path} holds half a character or bytes that aren't UTF-8, which no text can." : exception.Message.IndexOf(" LineNumber: ", StringComparison.Ordinal) is > 0 and var end
        ? exception.Message[..end].Replace(" Path: $ |", "", StringComparison.Ordinal) : exception.Message;
}
