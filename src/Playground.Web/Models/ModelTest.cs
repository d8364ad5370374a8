using Playground.Comparisons;

namespace Playground.Web.Models;

/// <param name="Answer">What came of it; <c>null</c> while the model is being asked.</param>
public sealed record ModelTest(Answer? Answer);
