using System.Globalization;
using System.Text.Json.Nodes;

namespace Playground.Bench.ReferenceNumbers;

/// <summary>One case of a file of reference numbers: inputs by name, and which of its names were read.</summary>
sealed class ReferenceCase(string name, JsonObject values)
{
    readonly HashSet<string> read = new(StringComparer.Ordinal);

    public string Name => name;

    public IEnumerable<KeyValuePair<string, JsonNode?>> Values => values;

    public bool WasRead(string key) => read.Contains(key);

    public bool Has(string key) => values.ContainsKey(key);

    public bool HasAll(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            if (!Has(key))
                return false;
        return true;
    }

    public JsonNode? Node(string key)
    {
        read.Add(key);
        return values[key];
    }

    public double Number(string key) => Number(Node(key));

    public long Whole(string key) => Number(key) is var number && number == Math.Floor(number) ? (long)number : throw new ArgumentException($"{number} is not whole.");

    public double[] Numbers(string key) => Numbers(Node(key));

    public double[][] Table(string key) => [.. Node(key)!.AsArray().Select(Numbers)];

    public string Text(string key) => Node(key)!.GetValue<string>();

    public string[] Texts(string key) => [.. Node(key)!.AsArray().Select(text => text!.GetValue<string>())];

    public ReferenceCase Inner(string key, JsonNode? node) => new($"{name} {key}", node as JsonObject ?? []);

    public static double[] Numbers(JsonNode? node) => [.. node!.AsArray().Select(Number)];

    public static double Number(JsonNode? node) => node switch
    {
        null => double.NaN,
        JsonValue value when value.TryGetValue<string>(out var text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
        _ => node.GetValue<double>(),
    };
}
