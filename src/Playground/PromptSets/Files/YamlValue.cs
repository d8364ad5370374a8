using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace Playground.PromptSets.Files;

/// <summary>A value in a YAML or JSON file, and where it stands.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Scalar">Its text; <c>null</c> for a list or a mapping.</param>
/// <param name="IsPlain">It stands without quotes, so that <c>true</c> and <c>12</c> mean more than letters.</param>
sealed partial record YamlValue(long Line, string? Scalar, bool IsPlain, IReadOnlyList<YamlValue>? Items, IReadOnlyList<KeyValuePair<string, YamlValue>>? Members)
{
    /// <summary>An alias stands for a whole subtree, and a file of a few lines can name a billion of them.</summary>
    const int MostNodes = 2_000_000;

    public YamlValue? this[string name] => Members?.LastOrDefault(member => member.Key == name).Value is { IsNull: false } value ? value : null;

    public bool IsNull => IsPlain && Scalar is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>What it is, as a fault calls it.</summary>
    public string Kind => Items is not null ? "a list" : Members is not null ? "a mapping" : $"\"{Scalar}\"";

    /// <exception cref="YamlException">It stands for more than two million values.</exception>
    public JsonElement ToJson()
    {
        var nodes = 0;
        return JsonSerializer.SerializeToElement(ToNode(ref nodes));
    }

    JsonNode? ToNode(ref int nodes)
    {
        if (++nodes > MostNodes)
            throw new YamlException($"Line {Line}: its aliases stand for more than {MostNodes} values.");
        if (Items is not null)
        {
            var list = new JsonArray();
            foreach (var item in Items)
                list.Add(item.ToNode(ref nodes));
            return list;
        }
        if (Members is null)
            return Plain();
        var mapping = new JsonObject();
        foreach (var (name, value) in Members)
            mapping[name] = value.ToNode(ref nodes);
        return mapping;
    }

    // YAML 1.2's core schema. Days are texts: no JSON has them.
    JsonNode? Plain() => !IsPlain ? JsonValue.Create(Scalar)
        : IsNull ? null
        : Scalar is "true" or "True" or "TRUE" ? JsonValue.Create(true)
        : Scalar is "false" or "False" or "FALSE" ? JsonValue.Create(false)
        : JsonNumber().IsMatch(Scalar!) ? JsonNode.Parse(Scalar!)
        : YamlNumber().IsMatch(Scalar!) && double.TryParse(Scalar, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? JsonValue.Create(number)
        : JsonValue.Create(Scalar);

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?$")]
    private static partial Regex JsonNumber();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex YamlNumber();
}
