using Playground.Faults;

namespace Playground.Ratings;

/// <summary>A rating can't be taken; the message says why. Nothing was stored.</summary>
public sealed class InvalidRatingException(RatingFaultKind kind, FormattableString sentence) : FaultException([new Fault(kind, sentence)]);
