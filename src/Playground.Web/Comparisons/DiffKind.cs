using DiffPlex;
using DiffPlex.Chunkers;

namespace Playground.Web.Comparisons;

public enum DiffKind
{
    Same,
    OnlyFirst,
    OnlySecond,
}
