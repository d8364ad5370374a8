namespace Playground.Metrics;

/// <summary>How a number was obtained. Every number on a page, in an export and in the database carries one.</summary>
public enum NumberOrigin
{
    Unknown,

    /// <summary>The provider said so.</summary>
    Reported,

    /// <summary>Counted in this process.</summary>
    Counted,

    /// <summary>Measured by a clock or a meter in this process.</summary>
    Measured,

    Estimated,

    /// <summary>A gateway said so that counts by itself where the host behind it tells nothing.</summary>
    CountedByGateway,
}
