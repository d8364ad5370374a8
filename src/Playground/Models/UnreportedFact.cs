namespace Playground.Models;

/// <summary>Something about an answer that a connector of another make can't tell, or not for certain; the page says so. Their names are kept with answers: rename none.</summary>
public enum UnreportedFact
{
    /// <summary>A stream that breaks off may look like one that is whole: without a reason for its end, the answer counts as one whose end nobody knows.</summary>
    Ending,

    /// <summary>The name of the model that answered.</summary>
    ReturnedModel,

    /// <summary>Tokens, and with them costs.</summary>
    Usage,
    Reasoning,
    RequestId,
    Retries,
    RateLimits,
}
