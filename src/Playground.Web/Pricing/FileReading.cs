namespace Playground.Web.Pricing;

/// <summary>A file on its way from the browser.</summary>
/// <param name="Done">Bytes that have arrived, of <paramref name="Size"/>.</param>
/// <param name="Stop">Ends it when cancelled.</param>
sealed record FileReading(string Name, long Done, long Size, CancellationTokenSource Stop);
