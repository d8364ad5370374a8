namespace Playground.Statistics.TextScores;

/// <summary>BLEU (Papineni et al. 2002) as sacrebleu calculates it (Post 2018), 0 … 100.</summary>
public static class Bleu
{
    const int Orders = 4;

    /// <summary>Of one answer; take <see cref="BleuOptions.EffectiveOrder"/> for it.</summary>
    public static BleuScore Sentence(string answer, IReadOnlyList<string> references, BleuOptions options) => Corpus([answer], [references], options);

    /// <summary>Of many answers: matches are summed over all before the precisions are taken.</summary>
    /// <param name="references">Of each answer its references, at least one.</param>
    /// <exception cref="ArgumentException">An answer has no reference.</exception>
    public static BleuScore Corpus(IReadOnlyList<string> answers, IReadOnlyList<IReadOnlyList<string>> references, BleuOptions options)
    {
        var (matches, totals, length, wanted) = (new double[Orders], new double[Orders], 0, 0);
        for (var i = 0; i < answers.Count; i++)
        {
            if (i >= references.Count || references[i].Count == 0)
                throw new ArgumentException($"Answer {i + 1} has no reference to be compared with.", nameof(references));
            var own = Tokens(answers[i], options);
            string[][] others = [.. references[i].Select(reference => Tokens(reference, options))];
            length += own.Length;
            wanted += others.Select(other => other.Length).OrderBy(other => (Math.Abs(other - own.Length), other)).First();
            Count(own, others, matches, totals);
        }
        return Score(matches, totals, length, wanted, options);
    }

    static string[] Tokens(string text, BleuOptions options) => BleuTokens.Of(options.LowerCase ? text.ToLowerInvariant() : text, options.Tokenizer);

    static void Count(string[] own, string[][] references, double[] matches, double[] totals)
    {
        for (var n = 1; n <= Orders; n++)
        {
            var most = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var reference in references)
                foreach (var (gram, count) in NGrams.Count(reference, n))
                    most[gram] = Math.Max(count, most.GetValueOrDefault(gram));
            matches[n - 1] += NGrams.Shared(NGrams.Count(own, n), most);
            totals[n - 1] += Math.Max(own.Length - n + 1, 0);
        }
    }

    static BleuScore Score(double[] matches, double[] totals, int length, int wanted, BleuOptions options)
    {
        var penalty = length >= wanted ? 1 : length == 0 ? 0 : Math.Exp(1 - (double)wanted / length);
        var precisions = new double[Orders];
        if (matches.All(count => count == 0))
            return new(0, precisions, penalty, length, wanted, matches, totals);
        var orders = Precisions(matches, totals, precisions, options);
        var used = precisions.AsSpan(0, orders);
        var log = 0.0;
        foreach (var precision in used)
            log += Math.Log(precision) / orders;
        return new(Math.Min(100, penalty * Math.Exp(log)), precisions, penalty, length, wanted, matches, totals);
    }

    /// <returns>How many orders count.</returns>
    static int Precisions(double[] matches, double[] totals, double[] precisions, BleuOptions options)
    {
        var (halving, orders) = (1.0, Orders);
        for (var n = 0; n < Orders; n++)
        {
            if (options.Smoothing == BleuSmoothing.AddK && n > 0)
            {
                matches[n] += options.Value;
                totals[n] += options.Value;
            }
            if (totals[n] == 0)
                break;
            if (options.EffectiveOrder)
                orders = n + 1;
            precisions[n] = 100 / totals[n] * (matches[n] > 0 ? matches[n] : options.Smoothing switch
            {
                BleuSmoothing.Exponential => 1 / (halving *= 2),
                BleuSmoothing.Floor => options.Value,
                _ => 0,
            });
        }
        return orders;
    }
}
