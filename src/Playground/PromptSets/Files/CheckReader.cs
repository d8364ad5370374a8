using System.Text.Json;

namespace Playground.PromptSets.Files;

/// <summary>Reads checks as promptfoo writes its assertions.</summary>
static class CheckReader
{
    /// <summary>Checks that there are none like here are left out, and told.</summary>
    public static IReadOnlyList<CheckDefinition> Read(JsonElement assertions, long line, ReadItems found) => assertions.ValueKind switch
    {
        JsonValueKind.Array => [.. assertions.EnumerateArray().Select(assertion => One(assertion, line, found)).OfType<CheckDefinition>()],
        JsonValueKind.Object => One(assertions, line, found) is { } one ? [one] : [],
        _ => throw FieldFaults.Invalid("assert", assertions.GetRawText(), "a list of checks with a type each"),
    };

    static CheckDefinition? One(JsonElement assertion, long line, ReadItems found)
    {
        if (assertion.ValueKind != JsonValueKind.Object)
            throw FieldFaults.Invalid("assert", assertion.GetRawText(), "an object with a type");
        var fields = new JsonFields(assertion);
        if (fields.Text("type") is not { } type)
        {
            found.Leave(line, $"assert: {string.Join(", ", fields.Unread)}");
            return null;
        }
        var check = CheckDefinition.Of(type);
        if (check.Type != CheckDefinition.Group && !found.Checks.Knows(check.Type))
        {
            found.Leave(line, $"assert: {type}");
            return null;
        }
        check = Filled(check, fields, line, found);
        foreach (var name in fields.Unread)
            found.Leave(line, $"assert: {type}: {name}");
        if (IsCode(check.Value))
        {
            found.Leave(line, $"assert: {type} with a value from a file or a script");
            return null;
        }
        return check;
    }

    static CheckDefinition Filled(CheckDefinition check, JsonFields fields, long line, ReadItems found) => check with
    {
        Value = fields.Find("value"),
        Threshold = fields.Number("threshold"),
        Weight = fields.Number("weight") ?? 1,
        Metric = fields.Text("metric"),
        Literal = fields.Find("literal") is { ValueKind: JsonValueKind.True },
        Checks = check.Type == CheckDefinition.Group && fields.Find("assert") is { } inner ? Read(inner, line, found) : [],
    };

    static bool IsCode(JsonElement? value) => value is { ValueKind: JsonValueKind.String } text
        && (text.GetString()!.StartsWith("file://", StringComparison.Ordinal) || text.GetString()!.StartsWith("package:", StringComparison.Ordinal));
}
