using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Playground.Connectors.Protocol;

/// <summary>The host answered with something that is not this API.</summary>
sealed class NotAnApiException : Exception;
