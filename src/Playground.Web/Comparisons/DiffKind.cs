using DiffPlex;
using DiffPlex.Chunkers;

namespace Playground.Web.Compare;

public enum DiffKind
{
    Same,
    OnlyFirst,
    OnlySecond,
}
