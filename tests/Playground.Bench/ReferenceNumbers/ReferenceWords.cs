namespace Playground.Bench.ReferenceNumbers;

/// <summary>Names within files of reference numbers that are words for people and no figures.</summary>
static class ReferenceWords
{
    static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "source", "call", "package", "tolerance", "tolerance_ci", "tolerance_note", "tolerance_boschloo", "expect", "note", "games", "layout", "cases", "published", "signature", "why", "level",
        "statsmodels_corrected_differs", "note_package", "formula", "first_five",
        // A package's run that stops early or has a slip, as the files themselves say, and how far packages lie from each other.
        "dawid_skene_default", "glicko2_package", "max_difference_choix", "max_difference_to_own_em", "package_pointestimate", "package_theta_max_difference",
        "pingouin_ci95_rounded", "scipy_exact_p_ignoring_ties",
    };

    public static bool Contains(string key) => Known.Contains(key);
}
