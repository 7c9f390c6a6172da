// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace ioc {

/// What libcurl knows of an exchange that went wrong.
struct CurlFault
{
    int code = 0;                ///< a CURLcode
    int verification = 0;        ///< OpenSSL's X509_V_… of the server's certificate; 0: nothing is wrong with it
    int tunnel = 0;              ///< the proxy's status where it was asked for a tunnel; 0 without one
    bool hasBegun = false;       ///< the head of the answer is there
    bool isAlert = false;        ///< the server ended TLS, for what it was shown or not
    bool showsItself = false;    ///< by a certificate
    bool isLookingUp = false;    ///< time ran out before the name was known
    bool isThroughProxy = false; ///< of the pack: a connection that fails may be the one to it
};

/// The fault as ours, with libcurl's number (a proxy's refusal with its status) and without a word of the server. No
/// secret is in it.
Error errorOf(const CurlFault &fault);

} // namespace ioc
