using System.Text.Json;
using System.Text.RegularExpressions;

namespace Playground.Evaluations.ResultFiles.Json;

/// <summary>Keys that stand in a file in clear, so that no text that is kept repeats them.</summary>
sealed partial class SecretValues
{
    const int Shortest = 8;
    const string Instead = "[REDACTED]";

    readonly HashSet<string> values = new(StringComparer.Ordinal);

    public static SecretValues In(JsonElement? element)
    {
        var secrets = new SecretValues();
        if (element is { } known)
            secrets.Collect(known, isSecret: false);
        return secrets;
    }

    public static SecretValues In(IEnumerable<JsonElement> elements)
    {
        var secrets = new SecretValues();
        foreach (var element in elements)
            secrets.Collect(element, isSecret: false);
        return secrets;
    }

    /// <summary>The text without them, and without what looks like one.</summary>
    public string? Without(string? text)
    {
        if (text is null)
            return null;
        foreach (var value in values)
            text = text.Replace(value, Instead, StringComparison.Ordinal);
        return LooksSecret().Replace(text, Instead);
    }

    void Collect(JsonElement element, bool isSecret)
    {
        if (element.ValueKind == JsonValueKind.Object)
            foreach (var member in element.EnumerateObject())
                Collect(member.Value, isSecret || SecretName().IsMatch(member.Name));
        else if (element.ValueKind == JsonValueKind.Array)
            foreach (var item in element.EnumerateArray())
                Collect(item, isSecret);
        else if (isSecret && Fields.Text(element) is { Length: >= Shortest } text && text != Instead)
            values.Add(text);
    }

    [GeneratedRegex("^(api[-_]?key|x-api-key|authorization|access[-_]?token|secret|client[-_]?secret|password|bearer)$", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();

    [GeneratedRegex(@"\b(sk|pk|rk)-[A-Za-z0-9_-]{16,}|\bAIza[A-Za-z0-9_-]{30,}|\bhf_[A-Za-z0-9]{20,}|(?<=\bBearer )[A-Za-z0-9._~+/=-]{16,}")]
    private static partial Regex LooksSecret();
}
