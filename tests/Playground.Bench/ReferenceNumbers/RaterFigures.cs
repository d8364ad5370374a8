using Playground.Statistics.PairedTests;
using Playground.Statistics.RaterAgreement;

namespace Playground.Bench.ReferenceNumbers;

/// <summary>Who is right when raters disagree, and how much they agree.</summary>
static class RaterFigures
{
    public static IReadOnlyList<Figures> All { get; } =
    [
        new(one => one.HasAll("votes"), new()
        {
            ["majority"] = one => new Dictionary<string, object?> { ["labels"] = Shares(one).ToDictionary(item => item.Key, item => (object?)Label(item.Value.MaxBy(label => label.Value).Key)), ["posterior"] = Posterior(Shares(one)) },
            ["dawid_skene"] = one => Described(DawidSkene.Of(Votes(one))!), ["own_em"] = one => Own(DawidSkene.Of(Votes(one))!),
            ["one_coin"] = one => new Dictionary<string, object?>(Described(DawidSkene.Of(Votes(one), oneCoin: true)!)) { ["skills"] = DawidSkene.Of(Votes(one), oneCoin: true)!.Confusion.ToDictionary(rater => rater.Key, rater => (object?)rater.Value[0][0]) },
            ["own_em_one_coin"] = one => Own(DawidSkene.Of(Votes(one), oneCoin: true)!),
        }),
        new(one => one.HasAll("raters_by_units"), new()
        {
            ["gwet_identity"] = one => Described(Counts(one).Gwet(AgreementWeights.Identity(Counts(one).Categories))), ["gwet_linear"] = one => Described(Counts(one).Gwet(AgreementWeights.Linear(Counts(one).Categories))),
            ["gwet_quadratic"] = one => Described(Counts(one).Gwet(AgreementWeights.Quadratic(Counts(one).Categories))), ["gwet_ordinal"] = one => Described(Counts(one).Gwet(AgreementWeights.Ordinal(Counts(one).Categories))),
            ["fleiss"] = one => Described(Counts(one).Fleiss(AgreementWeights.Identity(Counts(one).Categories))), ["bp"] = one => Described(Counts(one).BrennanPrediger(AgreementWeights.Identity(Counts(one).Categories))),
            ["krippendorff"] = one => Described(Counts(one).Krippendorff(AgreementWeights.Identity(Counts(one).Categories))),
        }),
        new(one => one.HasAll("table"), new()
        {
            ["unweighted"] = one => AgreementFigures.Kappas(one)["unweighted"], ["linear"] = one => AgreementFigures.Kappas(one)["linear"], ["quadratic"] = one => AgreementFigures.Kappas(one)["quadratic"],
        }),
        new(one => one.HasAll("targets_by_raters"), new()
        {
            ["icc"] = one => Icc(one)!, ["mean_squares"] = one => IntraclassCorrelation.Of(one.Table("targets_by_raters")) is { } icc
                ? new Dictionary<string, object?> { ["targets"] = icc.Targets, ["raters"] = icc.Raters, ["error"] = icc.Error, ["within"] = icc.Within } : null,
            ["kendall_w_tie_corrected"] = one => Concordance(one)?.KendallW, ["kendall_w_chi2"] = one => Concordance(one)?.ChiSquared, ["kendall_w_p"] = one => Concordance(one)?.P,
        }),
        new(one => one.HasAll("x", "y"), new()
        {
            ["concordant"] = one => Rank(one).Concordant, ["discordant"] = one => Rank(one).Discordant, ["tau_a"] = one => Rank(one).TauA, ["tau_b"] = one => Rank(one).TauB, ["tau_c"] = one => Rank(one).TauC,
            ["gamma"] = one => Rank(one).Gamma, ["spearman"] = one => Rank(one).Spearman, ["p_asymptotic"] = one => Rank(one).NormalP(), ["p_exact"] = one => Rank(one).ExactP(),
            ["weighted_tau_hyperbolic"] = one => Rank(one).WeightedTau, ["say"] = one => Refusal.Of(() => Rank(one).TauB),
        }),
        new(one => one.HasAll("rows", "grand_mean"), new()
        {
            ["grand_mean"] = one => Leniency(one)?.GrandMean, ["item_effect"] = one => Boxed(Leniency(one)!.Items), ["rater_leniency"] = one => Boxed(Leniency(one)!.Leniency),
            ["rater_leniency_se"] = one => Leniency(one)!.LeniencyErrors.ToDictionary(rater => rater.Key, rater => (object?)rater.Value), ["residual_sd"] = one => Leniency(one)?.ResidualDeviation,
            ["F_raters_given_items"] = one => Leniency(one)?.F, ["p"] = one => Leniency(one)?.P,
            ["raw_rater_means"] = one => Scores(one).GroupBy(score => score.Rater).ToDictionary(rater => rater.Key, rater => (object?)rater.Average(score => score.Score)),
        }),
    ];

    static RatingEntry[] Votes(ReferenceCase one) => [.. one.Node("votes")!.AsArray().Select(vote => new RatingEntry(vote![0]!.ToString(), vote[1]!.ToString(), vote[2]!.ToString()))];

    static IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Shares(ReferenceCase one) => DawidSkene.Majority(Votes(one));

    static Dictionary<string, object?> Posterior(IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> shares) => shares.ToDictionary(item => item.Key, item => (object?)Boxed(item.Value));

    static Dictionary<string, object?> Boxed(IReadOnlyDictionary<string, double> values) => values.ToDictionary(value => value.Key, value => (object?)value.Value);

    static Dictionary<string, object?> Described(DawidSkene fit) => new()
    {
        ["labels"] = fit.Posterior.Keys.ToDictionary(item => item, item => (object?)Label(fit.Label(item))),
        ["posterior"] = fit.Posterior.ToDictionary(item => item.Key, item => (object?)fit.Labels.Zip(item.Value).ToDictionary(label => label.First, label => (object?)label.Second)),
    };

    static Dictionary<string, object?> Own(DawidSkene fit) => new()
    {
        ["labels"] = fit.Labels.Select(Label).ToArray(),
        ["log_likelihood"] = fit.LogLikelihood,
        ["prior"] = fit.Prior,
        ["posterior"] = fit.Posterior.ToDictionary(item => item.Key, item => (object?)item.Value),
        ["confusion_observed_by_true"] = fit.Confusion.ToDictionary(rater => rater.Key, rater => (object?)rater.Value),
    };

    static object Label(string label) => double.TryParse(label, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : label;

    static RatingCounts Counts(ReferenceCase one) => RatingCounts.Of([.. AgreementFigures.Raters(one).Select(rater => rater.Select(value => value is null ? (double?)null : ReferenceCase.Number(value)).ToArray())]);

    static Dictionary<string, object?>? Described(ChanceCorrectedAgreement? agreement) => agreement is null ? null : new()
    {
        ["coefficient"] = agreement.Value,
        ["own_formula"] = agreement.Value,
        ["pa"] = agreement.Observed,
        ["pe"] = agreement.Expected,
        ["se"] = agreement.StandardError,
        ["p"] = agreement.P,
        ["ci95"] = agreement.Interval() is var (lower, upper) ? new[] { lower, upper } : null,
    };

    static Dictionary<string, object?>? Icc(ReferenceCase one)
    {
        if (IntraclassCorrelation.Of(one.Table("targets_by_raters")) is not { } icc)
            return null;
        static object Described(IntraclassEstimate estimate) => new Dictionary<string, object?> { ["icc"] = estimate.Value, ["F"] = estimate.F, ["p"] = estimate.P, ["ci95"] = new[] { estimate.Lower, estimate.Upper } };
        return new()
        {
            ["ICC1"] = Described(icc.Single1()),
            ["ICC2"] = Described(icc.Single2()),
            ["ICC3"] = Described(icc.Single3()),
            ["ICC1k"] = Described(icc.Average1()),
            ["ICC2k"] = Described(icc.Average2()),
            ["ICC3k"] = Described(icc.Average3()),
        };
    }

    // Raters are the blocks.
    static FriedmanTest? Concordance(ReferenceCase one)
    {
        var targets = one.Table("targets_by_raters");
        return FriedmanTest.Of([.. Enumerable.Range(0, targets[0].Length).Select(rater => targets.Select(target => target[rater]).ToArray())]);
    }

    static RankCorrelation Rank(ReferenceCase one) => new(one.Numbers("x"), one.Numbers("y"));

    static (string Item, string Rater, double Score)[] Scores(ReferenceCase one) => [.. one.Node("rows")!.AsArray().Select(row => (row![0]!.ToString(), row[1]!.ToString(), ReferenceCase.Number(row[2])))];

    static LeniencyModel? Leniency(ReferenceCase one) => LeniencyModel.Of(Scores(one));
}
