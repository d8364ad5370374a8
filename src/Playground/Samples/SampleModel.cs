using Playground.Models;
using Playground.Pricing;

namespace Playground.Samples;

/// <param name="TokensPerSecond">About this many.</param>
/// <param name="FirstToken">Seconds to the first token, about.</param>
/// <param name="OutputTokens">About this many an answer.</param>
/// <param name="Price"><c>null</c> for a model of the made-up machine.</param>
sealed record SampleModel(ModelCard Card, double TokensPerSecond, double FirstToken, double OutputTokens, ModelPrice? Price);
