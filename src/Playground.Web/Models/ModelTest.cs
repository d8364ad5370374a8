using Playground.Comparisons;
using Playground.Comparisons.Execution.Examination;

namespace Playground.Web.Models;

/// <param name="Answer">What came of it; <c>null</c> while the model is being asked.</param>
/// <param name="Findings">What its host does and tells.</param>
public sealed record ModelTest(Answer? Answer, IReadOnlyList<ExaminationFinding> Findings);
