using System.Globalization;
using System.Text;
using System.Text.Json;
using Playground.Faults;
using Playground.Llama.Faults;

namespace Playground.Llama.Chat;

/// <summary>
/// Writes a grammar (llama.cpp's GBNF) of the JSON documents that a schema allows. Understood are <c>type</c>, <c>properties</c>, <c>required</c>,
/// <c>items</c>, <c>minItems</c>, <c>maxItems</c>, <c>minLength</c>, <c>maxLength</c>, <c>enum</c>, <c>const</c>, <c>anyOf</c>, <c>oneOf</c> and <c>$ref</c>
/// within the schema; other keys don't narrow the grammar. Properties come in the order of the schema; others than those named don't come.
/// </summary>
sealed class JsonGrammar
{
    const int MostRules = 1_000;
    const string Common = """
        ws ::= [ \t\n]{0,20}
        character ::= [^"\\\x00-\x1F\x7F] | "\\" (["\\/bfnrt] | "u" [0-9a-fA-F]{4})
        string ::= "\"" character* "\""
        integer ::= "-"? ("0" | [1-9] [0-9]{0,15})
        number ::= integer ("." [0-9]{1,16})? ([eE] [-+]? [0-9]{1,3})?
        boolean ::= "true" | "false"
        value ::= object | array | string | number | boolean | "null"
        object ::= "{" ws (string ws ":" ws value ws ("," ws string ws ":" ws value ws)*)? "}"
        array ::= "[" ws (value ws ("," ws value ws)*)? "]"
        """;

    readonly JsonElement _root;
    readonly StringBuilder _rules = new();
    readonly Dictionary<string, string> _references = [];
    int _count;

    JsonGrammar(JsonElement root) => _root = root;

    /// <param name="schema">A JSON schema; <c>null</c> allows any object or list.</param>
    /// <exception cref="ModelFailureException">The schema can't be understood.</exception>
    public static string Create(JsonElement? schema)
    {
        if (schema is not { } root)
            return $"root ::= object | array\n{Common}\n";
        var grammar = new JsonGrammar(root);
        var start = grammar.Rule(root);
        return $"root ::= {start}\n{grammar._rules}{Common}\n";
    }

    /// <summary>The name of a rule for a schema, or of a common one.</summary>
    string Rule(JsonElement schema)
    {
        if (schema.ValueKind is JsonValueKind.True)
            return "value";
        if (schema.ValueKind is not JsonValueKind.Object)
            throw Refuse("a schema must be an object");
        return schema.TryGetProperty("$ref", out var reference) ? Reference(reference.GetString() ?? "") : Add(Body(schema));
    }

    string Body(JsonElement schema)
    {
        if (schema.TryGetProperty("const", out var constant))
            return Literal(constant.GetRawText());
        if (schema.TryGetProperty("enum", out var values))
            return string.Join(" | ", Elements(values, "enum").Select(value => Literal(value.GetRawText())));
        if (schema.TryGetProperty("anyOf", out var any) || schema.TryGetProperty("oneOf", out any))
            return string.Join(" | ", Elements(any, "anyOf").Select(Rule));
        if (!schema.TryGetProperty("type", out var type))
            return schema.TryGetProperty("properties", out _) ? Object(schema) : "value";
        return type.ValueKind == JsonValueKind.Array
            ? string.Join(" | ", Elements(type, "type").Select(one => Add(Typed(schema, one.GetString()))))
            : Typed(schema, type.GetString());
    }

    string Typed(JsonElement schema, string? type) => type switch
    {
        "object" => Object(schema),
        "array" => Array(schema),
        "string" => Text(schema),
        "integer" or "number" or "boolean" => type,
        "null" => "\"null\"",
        _ => throw Refuse($"the type \"{type}\" is unknown"),
    };

    string Object(JsonElement schema)
    {
        if (!schema.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object || !properties.EnumerateObject().Any())
            return "object";
        var required = schema.TryGetProperty("required", out var names) ? Elements(names, "required").Select(name => name.GetString()).ToHashSet() : [];
        var members = properties.EnumerateObject()
            .Select(property => (Text: Add($"{Literal(JsonSerializer.Serialize(property.Name))} ws \":\" ws {Rule(property.Value)} ws"), Needed: required.Contains(property.Name)))
            .ToArray();
        return $"\"{{\" ws {Members(members)} \"}}\"";
    }

    /// <summary>
    /// Members with their commas, where any of the optional ones may be missing: after the first one present, each further is a comma and itself.
    /// </summary>
    string Members((string Text, bool Needed)[] members)
    {
        var starts = new List<string>();
        for (var first = 0; first < members.Length; first++)
        {
            var rest = members[(first + 1)..].Select(member => member.Needed ? $"\",\" ws {member.Text}" : $"(\",\" ws {member.Text})?");
            starts.Add(string.Join(' ', [members[first].Text, .. rest]));
            if (members[first].Needed)
                return Add(string.Join(" | ", starts));
        }
        return $"({Add(string.Join(" | ", starts))})?";
    }

    string Array(JsonElement schema)
    {
        var item = schema.TryGetProperty("items", out var items) ? Rule(items) : "value";
        var (least, most) = (Bound(schema, "minItems") ?? 0, Bound(schema, "maxItems"));
        if (most == 0)
            return "\"[\" ws \"]\"";
        var further = $"(\",\" ws {item} ws){Times(Math.Max(0, least - 1), most - 1)}";
        return least > 0 ? $"\"[\" ws {item} ws {further} \"]\"" : $"\"[\" ws ({item} ws {further})? \"]\"";
    }

    static string Text(JsonElement schema)
    {
        var (least, most) = (Bound(schema, "minLength") ?? 0, Bound(schema, "maxLength"));
        return least == 0 && most is null ? "string" : $"\"\\\"\" character{Times(least, most)} \"\\\"\"";
    }

    string Reference(string pointer)
    {
        if (_references.TryGetValue(pointer, out var known))
            return known;
        if (!pointer.StartsWith('#'))
            throw Refuse($"\"{pointer}\" points outside the schema");
        var target = _root;
        foreach (var step in pointer[1..].Split('/', StringSplitOptions.RemoveEmptyEntries))
            if (target.ValueKind != JsonValueKind.Object || !target.TryGetProperty(step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal), out target))
                throw Refuse($"\"{pointer}\" points nowhere");
        // The name is known before the rule is written, so that a schema may refer to itself.
        var name = _references[pointer] = Name();
        _rules.Append(CultureInfo.InvariantCulture, $"{name} ::= {Rule(target)}\n");
        return name;
    }

    string Add(string body)
    {
        var name = Name();
        _rules.Append(CultureInfo.InvariantCulture, $"{name} ::= {body}\n");
        return name;
    }

    string Name() => _count < MostRules ? $"rule{++_count}" : throw Refuse($"it needs more than {MostRules} rules");

    static string Times(int least, int? most) => most is null ? least == 0 ? "*" : $"{{{least},}}" : $"{{{least},{most}}}";

    static int? Bound(JsonElement schema, string name) => !schema.TryGetProperty(name, out var bound) ? null
        : bound.TryGetInt32(out var value) && value is >= 0 and <= 1000 ? value
        : throw Refuse($"{name} must be a whole number between 0 and 1000");

    static JsonElement[] Elements(JsonElement list, string name) =>
        list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0 ? [.. list.EnumerateArray()] : throw Refuse($"{name} must be a list that is not empty");

    /// <summary>A text between double quotes, as the grammar writes it.</summary>
    static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var character in text)
            literal.Append(character switch { '"' => "\\\"", '\\' => "\\\\", '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", _ => character.ToString() });
        return literal.Append('"').ToString();
    }

    static ModelFailureException Refuse(string problem) => LlamaFailures.Parameter("schema", problem);
}
