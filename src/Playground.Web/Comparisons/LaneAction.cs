namespace Playground.Web.Comparisons;

public enum LaneAction
{
    Stop,
    Retry,
    Copy,
    Maximise,
    Diff,
    About,
    Prompt,
    AllowRating,
}
