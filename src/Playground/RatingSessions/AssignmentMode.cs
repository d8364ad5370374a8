namespace Playground.RatingSessions;

public enum AssignmentMode
{
    /// <summary>Each item gets k raters; load, pairs and sides are even.</summary>
    Balanced,

    /// <summary>Whoever is free gets the pair whose vote tells most about the ranking.</summary>
    Adaptive,
}
