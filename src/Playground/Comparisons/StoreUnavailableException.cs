namespace Playground.Comparisons;

/// <summary>The store can't be used; the message says why and what to do. Nothing was changed.</summary>
public abstract class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner)
{
    public virtual StoreProblem Problem => StoreProblem.Other;
}
