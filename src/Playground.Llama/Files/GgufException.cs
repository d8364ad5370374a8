using Playground.Models;

namespace Playground.Llama.Files;

/// <summary>A file is not a GGUF file that can be used. The message is a clause that goes after "The file … can't be used: ".</summary>
sealed class GgufException(ModelFault fault) : Exception(fault.Message)
{
    public GgufException(ModelFaultKind kind, FormattableString clause) : this(new ModelFault(kind, clause)) { }

    public ModelFault Fault => fault;
}
