namespace Playground.Storage.Schema;

// What sessions are found by stands in columns; all of it as JSON beside.

/// <summary>A comparison of which something is rated in a session.</summary>
sealed class SessionComparisonRow
{
    public required string SessionId { get; set; }
    public required string ComparisonId { get; set; }
}
