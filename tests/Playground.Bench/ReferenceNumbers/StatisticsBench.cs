using System.Globalization;
using System.Text.Json.Nodes;
using Playground.Bench.Templates;

namespace Playground.Bench.ReferenceNumbers;

/// <summary>
/// Calculates what stands in a folder's files of reference numbers (<c>TOPIC.json</c>: cases with inputs, numbers of trusted packages, tolerances) and compares;
/// prints N of M numbers a topic, and each difference.
/// </summary>
static class StatisticsBench
{
    static readonly Dictionary<string, IReadOnlyList<Figures>> Topics = new(StringComparer.Ordinal)
    {
        ["agreement"] = AgreementFigures.All,
        ["drift"] = DriftFigures.All,
        ["human_and_judge"] = JudgeFigures.All,
        ["latency_and_cost"] = LatencyFigures.All,
        ["paired_tests"] = [.. PairedFigures.All, .. SystemsFigures.All],
        ["proportions"] = ProportionFigures.All,
        ["rankings"] = RankingFigures.All,
        ["raters"] = RaterFigures.All,
        ["stop_any_time"] = AnytimeFigures.All,
        ["text_scores"] = TextFigures.All,
    };

    public static int Run(string[] arguments)
    {
        if (arguments is not [var folder])
        {
            Console.Error.WriteLine("statistics FOLDER");
            return 2;
        }
        var (lines, isFull) = (new List<string>(), true);
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var (topic, tally) = (Path.GetFileNameWithoutExtension(path), new Tally());
            foreach (var (name, node) in JsonNode.Parse(File.ReadAllText(path))!.AsObject())
                if (node is JsonObject values)
                    Look(Topics.GetValueOrDefault(topic) ?? [.. Topics.Values.SelectMany(figures => figures)], $"{topic} {name}", values, tally);
            lines.Add($"{topic}: {tally}");
            isFull &= tally.IsFull;
        }
        foreach (var line in lines)
            Console.WriteLine(line);
        return isFull ? 0 : 1;
    }

    /// <summary>A case that holds several has what they share.</summary>
    static void Look(IReadOnlyList<Figures> kinds, string name, JsonObject values, Tally tally)
    {
        var inner = values["cases"] switch
        {
            JsonObject cases => cases.Select(one => (one.Key, one.Value)),
            JsonArray cases => cases.Select((one, place) => ((place + 1).ToString(CultureInfo.InvariantCulture), one)),
            _ => null,
        };
        if (inner is null)
        {
            Compare(kinds, new(name, values), tally);
            return;
        }
        foreach (var (key, one) in inner)
        {
            var merged = new JsonObject(values.Where(value => value.Key != "cases").Select(value => KeyValuePair.Create(value.Key, value.Value?.DeepClone())));
            foreach (var (own, value) in one!.AsObject())
                merged[own] = value?.DeepClone();
            Compare(kinds, new($"{name} {key}", merged), tally);
        }
    }

    static void Compare(IReadOnlyList<Figures> kinds, ReferenceCase one, Tally tally)
    {
        if (kinds.FirstOrDefault(kind => kind.Fits(one)) is not { } figures)
        {
            tally.Add(one.Name, "no figure of this kind");
            return;
        }
        var wanted = one.Values.Where(value => figures.All.ContainsKey(value.Key)).ToArray();
        foreach (var (key, expected) in wanted)
            tally.Add($"{one.Name} {key}", Difference(figures.All[key], one, expected, Tolerance(one, key)));
        foreach (var (key, _) in one.Values)
            if (!figures.All.ContainsKey(key) && !one.WasRead(key) && !figures.Inputs.Contains(key) && !ReferenceWords.Contains(key))
                tally.Add($"{one.Name} {key}", "not calculated");
    }

    static string? Difference(Func<ReferenceCase, object?> figure, ReferenceCase one, JsonNode? expected, double tolerance)
    {
        try
        {
            return ReferenceDifference.Of(expected, figure(one), tolerance);
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException or FormatException or IndexOutOfRangeException or NullReferenceException or KeyNotFoundException)
        {
            return problem.Message;
        }
    }

    // The number that a tolerance begins with; words after it are for people.
    static double Tolerance(ReferenceCase one, string key)
    {
        var node = one.Values.FirstOrDefault(value => value.Key == "tolerance").Value;
        var usual = node is null ? 1e-9
            : node is JsonValue value && value.TryGetValue<string>(out var text)
                ? double.TryParse(text.Split(' ', ';').FirstOrDefault(part => part.Contains('e', StringComparison.Ordinal) && char.IsDigit(part[0])), NumberStyles.Float, CultureInfo.InvariantCulture, out var first) ? first : 1e-6
                : ReferenceCase.Number(node);
        // Numbers of R have 15 digits.
        return Math.Max(ReferenceTolerances.Of(one, key) ?? usual, 1e-14);
    }
}
