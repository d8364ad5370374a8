using System.Text.Json;
using NJsonSchema;
using Playground.Faults;
using Playground.PromptSets;

namespace Playground.Evaluations.Checks;

/// <summary>The answer is JSON, or holds some; with a value, it fits that JSON schema.</summary>
/// <param name="within">Whether it is enough that JSON stands somewhere in the answer, as in a block of code.</param>
sealed class JsonCheck(string name, bool within) : Check(name)
{
    const int MostStarts = 200;

    public override bool NeedsValue => false;

    protected override CheckOutcome Of(string answer, CheckContext context)
    {
        if (Find(answer) is not { } json)
            return CheckOutcome.Of(false, within ? "The answer holds no JSON." : "The answer is no JSON.");
        if (context.Check.Value is not { } schema)
            return CheckOutcome.Of(true, within ? "The answer holds JSON." : "The answer is JSON.");
        var errors = Parsed(schema).Validate(json);
        return errors.Count == 0 ? CheckOutcome.Of(true, "The JSON fits the schema.")
            : CheckOutcome.Of(false, $"The JSON doesn't fit the schema: {string.Join("; ", errors.Take(3).Select(error => $"{error.Path ?? "#"}: {error.Kind}"))}.");
    }

    public override IEnumerable<Fault> Faults(CheckDefinition check)
    {
        if (check.Value is { } schema && Reason(schema) is { } reason)
            yield return new(PromptSetFaultKind.CheckSchema, $"The check {check.FullType} has a JSON schema that can't be used: {reason}");
    }

    string? Find(string answer)
    {
        if (!within)
            return IsJson(answer) ? answer : null;
        var starts = 0;
        for (var at = answer.AsSpan().IndexOfAny('{', '['); at >= 0 && starts < MostStarts; starts++)
        {
            if (Start(answer[at..]) is { } found)
                return found;
            at = answer.AsSpan(at + 1).IndexOfAny('{', '[') is >= 0 and var next ? at + 1 + next : -1;
        }
        return null;
    }

    static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    static string? Start(string text)
    {
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(text));
        try
        {
            return JsonDocument.TryParseValue(ref reader, out var document) ? Text(document) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static string Text(JsonDocument document)
    {
        using (document)
            return document.RootElement.GetRawText();
    }

    static string? Reason(JsonElement schema)
    {
        if (Foreign(schema) is { } reference)
            return $"it refers to {reference}, and only what stands in the schema itself is read.";
        try
        {
            Parsed(schema);
            return schema.ValueKind == JsonValueKind.Object ? null : "it is no object.";
        }
        catch (Exception exception) when (exception is InvalidOperationException or Newtonsoft.Json.JsonException or ArgumentException)
        {
            return exception.Message;
        }
    }

    /// <summary>A schema must never make this program fetch a page or open a file.</summary>
    static string? Foreign(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.EnumerateObject().Select(member =>
            member is { Name: "$ref", Value.ValueKind: JsonValueKind.String } && member.Value.GetString() is { } target && !target.StartsWith('#') ? target : Foreign(member.Value)).FirstOrDefault(found => found is not null),
        JsonValueKind.Array => schema.EnumerateArray().Select(Foreign).FirstOrDefault(found => found is not null),
        _ => null,
    };

    // Without references to elsewhere there is nothing to wait for.
    static JsonSchema Parsed(JsonElement schema) => JsonSchema.FromJsonAsync(schema.GetRawText(), CancellationToken.None).GetAwaiter().GetResult();
}
