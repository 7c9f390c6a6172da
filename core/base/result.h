// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/system/result.hpp>

#include <QString>

#include <stdexcept>

namespace ioc {

/// What kind of thing went wrong. The code decides what the program does next; the words are for people.
enum class ErrorCode {
    Usage,          ///< a wrong argument or option
    InvalidPack,    ///< a province pack that breaks its schema or its cross-references
    NotFound,       ///< a named thing that is not there
    Permission,     ///< the system refused
    Io,             ///< reading or writing a file failed
    StorageFull,    ///< no space left where we write
    StorageBusy,    ///< another process holds a lock
    StorageCorrupt, ///< the database or a payload is damaged
    StorageVersion, ///< the cache was written by another version of the program
    NameResolution, ///< DNS
    Connection,     ///< refused, reset, closed
    Tls,            ///< certificate or handshake
    Timeout,        ///< no answer in time
    Secret,         ///< a secret that the pack names is not there, or cannot be had
    Http,           ///< an answer with a status that is no success
    Payload,        ///< the body is not what its headers or its format say
    Decode,         ///< the payload cannot be read in the declared format
    Mapping,        ///< no row of the payload fits the mapping
    Formula,        ///< a formula cannot be read or evaluated
    Cancelled,      ///< somebody stopped it
    Internal        ///< a fault of this program
};

/// A failure: what, where it happened, and the native number of the layer below (errno, SQLite, Qt, HTTP).
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message;    ///< one sentence for the user, already translated
    QString where = {}; ///< file, URL or object it happened at
    int native = 0;     ///< number from the layer below; 0 when it has none
};

template <typename T>
using Result = boost::system::result<T, Error>;

/// "where: message (native 5)", for logs and for stderr.
QString toString(const Error &error);

/// Stable lower-case name of a code, for JSON and logs.
QString toString(ErrorCode code);

/// Called by Result::value() on an error: a programming mistake, since results are checked at once.
[[noreturn]] void throw_exception_from_error(const Error &error, const boost::source_location &location);

} // namespace ioc
