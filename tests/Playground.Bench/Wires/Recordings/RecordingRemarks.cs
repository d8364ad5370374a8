namespace Playground.Bench.Wires.Recordings;

/// <summary>Why an aspect of a recording can't come out right, where the bytes don't tell it.</summary>
static class RecordingRemarks
{
    public static string? Of(Recording recording, string aspect) => (aspect, recording.Expected) switch
    {
        ("usage", { Trust: "gateway_estimate", Dialect: "gemini" }) => "the gateway leaves all details out in this dialect, so that its own counts look like the host's",
        _ => null,
    };
}
