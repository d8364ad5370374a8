namespace Playground.Bench.ReferenceNumbers;

/// <summary>Tolerances that a case names in words, or for one of its numbers alone.</summary>
static class ReferenceTolerances
{
    public static double? Of(ReferenceCase one, string key) => key switch
    {
        "boschloo_p" => 1e-4,
        // By chance: the file says how far end points may wander.
        "bootstrap_se" or "bootstrap_quantiles" or "percentile_ci95" or "bca_ci95" or "bca_z0" or "share_at_or_below_zero" when one.Has("tolerance_ci") => 2 * one.Number("tolerance_ci"),
        "bca_acceleration" => 1e-12,
        // The package stops at 1e-10; own figures run on.
        "dawid_skene" or "one_coin" => 1e-4,
        "own_em" or "own_em_one_coin" => 1e-6,
        "R_asymptotic_p" => 3e-5,
        "at" => 1e-9,
        _ => null,
    };

    /// <summary>Of numbers that a package has by its own grid or stop.</summary>
    public static double? OfMember(string key) => key switch
    {
        "howard_bernoulli_interval_t_opt_100" => 1e-6,
        "betting_package_grid_2000" => 1.0 / 2000,
        "lam_of_interval" or "theta_of_interval" => 1e-5,
        _ => null,
    };
}
