namespace Playground.Statistics.RaterAgreement;

/// <summary>How to look at agreement.</summary>
public sealed record AgreementOptions
{
    public MeasurementLevel Level { get; init; }

    /// <summary>Bootstrap rounds over items.</summary>
    public int Rounds { get; init; } = 1000;

    public ulong Seed { get; init; } = 1;

    public double Confidence { get; init; } = 0.95;

    /// <summary>What is drawn anew together, by the name of an item: for instance all verdicts on one look. <c>null</c> draws each item by itself.</summary>
    public Func<string, string>? Cluster { get; init; }

    /// <summary>Disputed items to name.</summary>
    public int Disputed { get; init; } = 20;
}
