using System.Text.Json.Nodes;
using Playground.Statistics.TextScores;

namespace Playground.Bench.ReferenceNumbers;

/// <summary>Scores of texts against references.</summary>
static class TextFigures
{
    public static IReadOnlyList<Figures> All { get; } =
    [
        new(one => one.HasAll("hypotheses", "bleu"), new() { ["bleu"] = one => Each(one, "bleu", (name, _) => Describe(Corpus(one, new(Tokenizer(name))))) }),
        new(one => one.HasAll("hypothesis", "bleu", "tokens"), new()
        {
            ["bleu"] = one => Each(one, "bleu", (name, _) => Describe(Sentence(one, new(Tokenizer(name), EffectiveOrder: true)))),
            ["tokens"] = one => Each(one, "tokens", (name, _) => new[] { one.Text("hypothesis"), one.Texts("references")[0] }.Select(text => name == "char" || name == "none"
                ? Tokens(text, name) : string.Join(' ', BleuTokens.Of(text, Tokenizer(name)))).ToArray()),
        }),
        new(one => one.HasAll("hypothesis", "bleu"), new() { ["bleu"] = one => Each(one, "bleu", (name, _) => Describe(Sentence(one, Smoothing(name)))) }),
        new(one => one.HasAll("hypothesis", "effective_order"), new()
        {
            ["effective_order"] = one => Describe(Sentence(one, new(EffectiveOrder: true))),
            ["plain"] = one => Describe(Sentence(one, new())),
        }),
        new(one => one.HasAll("hypothesis", "chrf"), new() { ["chrf"] = one => Each(one, "chrf", (name, _) => ChrF.Sentence(one.Text("hypothesis"), one.Texts("references"), ChrFOf(name))) }),
        new(one => one.HasAll("hypotheses", "chrf2"), new()
        {
            ["chrf2"] = one => ChrF.Corpus(one.Texts("hypotheses"), References(one), new()),
            ["chrf2pp"] = one => ChrF.Corpus(one.Texts("hypotheses"), References(one), new(WordOrder: 2)),
        }),
        new(one => one.HasAll("hypothesis", "ter"), new() { ["ter"] = one => Ter(TranslationEditRate.Sentence(one.Text("hypothesis"), one.Texts("references"))) }),
        new(one => one.HasAll("hypothesis", "reference"), new()
        {
            ["plain"] = one => RougeOf(one, stem: false),
            ["stemmed"] = one => RougeOf(one, stem: true),
        }),
        new(one => one.HasAll("prediction", "golds"), new()
        {
            ["normalised_prediction"] = one => SquadScores.Normalise(one.Text("prediction")),
            ["normalised_golds"] = one => one.Texts("golds").Select(SquadScores.Normalise).ToArray(),
            ["exact"] = one => SquadScores.Exact(one.Text("prediction"), one.Texts("golds")),
            ["f1"] = one => SquadScores.F1(one.Text("prediction"), one.Texts("golds")),
            ["strict_equal"] = one => one.Texts("golds").Contains(one.Text("prediction")) ? 1 : 0,
        }),
        new(one => one.HasAll("a", "b", "levenshtein"), new()
        {
            ["levenshtein"] = one => EditDistance.Levenshtein(one.Text("a"), one.Text("b")),
            ["normalised_distance"] = one => 1 - EditDistance.Similarity(one.Text("a"), one.Text("b")),
            ["normalised_similarity"] = one => EditDistance.Similarity(one.Text("a"), one.Text("b")),
            ["optimal_string_alignment"] = one => Transpositions.OptimalStringAlignment(one.Text("a"), one.Text("b")),
            ["damerau"] = one => Transpositions.Damerau(one.Text("a"), one.Text("b")),
            ["indel_ratio"] = one => EditDistance.IndelRatio(one.Text("a"), one.Text("b")),
            ["levenshtein_utf16_units"] = one => EditDistance.Levenshtein<char>(one.Text("a"), one.Text("b")),
            ["code_points"] = one => new[] { one.Text("a"), one.Text("b") }.Select(text => text.EnumerateRunes().Count()).ToArray(),
            ["utf16_units"] = one => new[] { one.Text("a"), one.Text("b") }.Select(text => text.Length).ToArray(),
        }),
        new(one => one.HasAll("a", "b"), new()
        {
            ["cosine"] = one => CosineSimilarity.Of(one.Numbers("a"), one.Numbers("b")),
            ["say"] = one => Refusal.Of(() => CosineSimilarity.Of(one.Numbers("a"), one.Numbers("b"))),
        }),
    ];

    static Dictionary<string, object?> Each(ReferenceCase one, string key, Func<string, JsonNode?, object?> of) => one.Node(key)!.AsObject().ToDictionary(member => member.Key, member => of(member.Key, member.Value));

    static string[][] References(ReferenceCase one)
    {
        var sets = one.Node("references_by_set")!.AsArray();
        return [.. Enumerable.Range(0, one.Texts("hypotheses").Length).Select(i => sets.Select(set => set![i]!.GetValue<string>()).ToArray())];
    }

    static BleuScore Corpus(ReferenceCase one, BleuOptions options) => Bleu.Corpus(one.Texts("hypotheses"), References(one), options);

    static BleuScore Sentence(ReferenceCase one, BleuOptions options) => Bleu.Sentence(one.Text("hypothesis"), one.Texts("references"), options);

    static Dictionary<string, object?> Describe(BleuScore score) => new()
    {
        ["score"] = score.Score,
        ["precisions"] = score.Precisions,
        ["bp"] = score.BrevityPenalty,
        ["sys_len"] = score.AnswerLength,
        ["ref_len"] = score.ReferenceLength,
        ["counts"] = score.Matches,
        ["totals"] = score.Totals,
    };

    static Dictionary<string, object?> Ter(TranslationEditRate rate) => new() { ["score"] = rate.Score, ["num_edits"] = rate.Edits, ["ref_length"] = rate.ReferenceLength };

    static string Tokens(string text, string name) => name == "none" ? text : string.Join(' ', text.EnumerateRunes().Select(rune => rune.ToString()));

    static BleuTokenizer Tokenizer(string name) => name switch { "intl" => BleuTokenizer.International, "char" => BleuTokenizer.Characters, "none" => BleuTokenizer.None, _ => BleuTokenizer.V13A };

    static BleuOptions Smoothing(string name)
    {
        var parts = name.Split(' ')[0].Split('=');
        var smoothing = parts[0] switch { "exp" => BleuSmoothing.Exponential, "floor" => BleuSmoothing.Floor, "add-k" => BleuSmoothing.AddK, _ => BleuSmoothing.None };
        return new(Smoothing: smoothing, SmoothingValue: parts.Length > 1 ? double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : null, EffectiveOrder: name.EndsWith("effective_order", StringComparison.Ordinal));
    }

    static ChrFOptions ChrFOf(string name) => new(
        WordOrder: name.Contains("++", StringComparison.Ordinal) ? 2 : 0, Beta: name[4] - '0', LowerCase: name.Contains("lowercase", StringComparison.Ordinal),
        WhiteSpace: name.Contains("whitespace", StringComparison.Ordinal), EpsilonSmoothing: name.Contains("eps", StringComparison.Ordinal));

    static Dictionary<string, object?> RougeOf(ReferenceCase one, bool stem)
    {
        var (answer, reference) = (one.Text("hypothesis"), one.Text("reference"));
        Dictionary<string, object?> Describe(PrecisionRecall score) => new() { ["precision"] = score.Precision, ["recall"] = score.Recall, ["f"] = score.F };
        return new()
        {
            ["rouge1"] = Describe(Rouge.N(answer, reference, 1, stem)),
            ["rouge2"] = Describe(Rouge.N(answer, reference, 2, stem)),
            ["rougeL"] = Describe(Rouge.L(answer, reference, stem)),
            ["rougeLsum"] = Describe(Rouge.LSum(answer, reference, stem)),
        };
    }
}
