using DiffPlex;
using DiffPlex.Chunkers;

namespace Playground.Web.Comparisons;

public sealed record DiffPart(DiffKind Kind, string Text);
