using Playground.Faults;

namespace Playground.Web.Models;

/// <summary>Asking a host which models it has: under way until one of the two outcomes is there.</summary>
public sealed record ModelFetch
{
    public int? Found { get; init; }

    public int New { get; init; }

    public AnswerFailure? Failure { get; init; }

    public bool IsRunning => Found is null && Failure is null;
}
