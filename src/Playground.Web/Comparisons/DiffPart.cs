using DiffPlex;
using DiffPlex.Chunkers;

namespace Playground.Web.Compare;

public sealed record DiffPart(DiffKind Kind, string Text);
