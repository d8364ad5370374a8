namespace Playground.Web.Judging;

/// <summary>Keeps what is rated blind from the pages that name models.</summary>
public interface IBlindSight
{
    /// <summary>Ids of the comparisons that this viewer is still to rate blind.</summary>
    Task<IReadOnlySet<string>> HiddenAsync();
}
