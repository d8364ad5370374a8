using Playground.Faults;
using Playground.Models;

namespace Playground.Llama.Files;

/// <summary>A file is not a GGUF file that can be used. The message is a clause that goes after "The file … can't be used: ".</summary>
sealed class GgufException(Fault fault) : Exception(fault.Message)
{
    public GgufException(ModelFaultKind kind, FormattableString clause) : this(new Fault(kind, clause)) { }

    public Fault Fault => fault;
}
