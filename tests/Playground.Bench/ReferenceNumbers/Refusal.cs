namespace Playground.Bench.ReferenceNumbers;

/// <summary>No number was given, where there is none: nothing came, or a sentence.</summary>
sealed class Refusal
{
    Refusal()
    {
    }

    /// <returns>The refusal, or the number that was given all the same.</returns>
    public static object Of(Func<object?> figure)
    {
        try
        {
            return figure() ?? new Refusal();
        }
        catch (ArgumentException)
        {
            return new Refusal();
        }
    }
}
