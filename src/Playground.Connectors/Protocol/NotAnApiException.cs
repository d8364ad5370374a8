using System.Buffers;
using System.Text;
using System.Text.Json;
using Playground.Remote.Failures;
using Playground.Remote.Settings;
using Playground.Remote.Wire;

namespace Playground.Remote.Answers;

/// <summary>The host answered with something that is not this API.</summary>
sealed class NotAnApiException : Exception;
