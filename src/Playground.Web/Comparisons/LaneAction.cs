using Playground.Comparing;

namespace Playground.Web.Compare;

public enum LaneAction
{
    Stop,
    Retry,
    Copy,
    Maximise,
    Diff,
    About,
}
