using System.Text;
using System.Text.RegularExpressions;

namespace Playground.Ratings.Blind;

/// <summary>A passage that tells, or seems to tell, which model wrote an answer.</summary>
/// <param name="Start">In characters of the answer.</param>
public sealed record Leak(int Start, int Length, LeakKind Kind);
