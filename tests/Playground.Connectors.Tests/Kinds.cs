using Playground.Remote.Settings;
using Xunit;

namespace Playground.Tests.Remote;

/// <summary>Every wire format: what holds for one holds for all.</summary>
static class Kinds
{
    public static TheoryData<string> All => [.. WireKinds.All];
}
