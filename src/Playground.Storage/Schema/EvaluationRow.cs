using Playground.Evaluations;

namespace Playground.Storage.Schema;

// What evaluations are found and limited by stands in columns; all of it as JSON beside.

sealed class EvaluationRow
{
    public required string Id { get; set; }
    public long CreatedTicks { get; set; }
    public EvaluationState State { get; set; }
    public long? DeletedTicks { get; set; }

    /// <summary>How often models were asked, those included that are being asked.</summary>
    public long Requests { get; set; }

    /// <summary>What hosts charged, in US dollars, where that is known.</summary>
    public double Spent { get; set; }
    public required string Body { get; set; }
}
