// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/http/curl_fault.h"

#include <QCoreApplication>

#include <curl/curl.h>
#include <openssl/x509.h>

namespace ioc {
namespace {

constexpr int kProxyAuthentication = 407;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(HttpExchange)
};

QString distrust(const CurlFault &fault)
{
    if (fault.verification == X509_V_OK)
        return Texts::tr("The server's certificate is for another name.");
    return Texts::tr("The server's certificate is not to be trusted: %1")
        .arg(QString::fromLatin1(X509_verify_cert_error_string(fault.verification)));
}

Error plainErrorOf(const CurlFault &fault)
{
    const auto error = [&fault](ErrorCode kind, const QString &message) {
        return Error{kind, message, {}, fault.code};
    };
    switch (fault.code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
        return error(ErrorCode::NameResolution, Texts::tr("The name of the server is unknown."));
    case CURLE_COULDNT_CONNECT:
        return error(ErrorCode::Connection, Texts::tr("Nobody answers there."));
    case CURLE_PROXY:
        return error(ErrorCode::Connection, Texts::tr("It does not let us through to the server."));
    case CURLE_OPERATION_TIMEDOUT:
        if (fault.isLookingUp)
            return error(ErrorCode::NameResolution, Texts::tr("The name of the server was not looked up in time: the "
                                                              "name server is slow or does not answer."));
        return error(ErrorCode::Timeout, Texts::tr("The server did not answer in time."));
    case CURLE_SSL_CONNECT_ERROR:
        return error(ErrorCode::Tls, Texts::tr("The server and this program find no common TLS."));
    case CURLE_PEER_FAILED_VERIFICATION:
        return error(ErrorCode::Tls, distrust(fault));
    case CURLE_SSL_CACERT_BADFILE:
        return error(ErrorCode::Tls, Texts::tr("The certificates of whom to trust cannot be read."));
    case CURLE_SSL_CERTPROBLEM:
        return error(ErrorCode::Secret,
                     Texts::tr("The certificate that the feed is to show and its key do not belong together."));
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY:
        return error(ErrorCode::Connection, Texts::tr("What answers there does not speak HTTP."));
    case CURLE_GOT_NOTHING:
        return error(ErrorCode::Connection, Texts::tr("The server ended the connection without an answer."));
    default:
        return error(
            ErrorCode::Connection,
            Texts::tr("The connection broke: %1").arg(QString::fromUtf8(curl_easy_strerror(CURLcode(fault.code)))));
    }
}

bool isOfTheProxy(const CurlFault &fault)
{
    return fault.code == CURLE_COULDNT_RESOLVE_PROXY || fault.code == CURLE_PROXY ||
           ((fault.code == CURLE_COULDNT_CONNECT || fault.isLookingUp) && fault.isThroughProxy);
}

} // namespace

Error errorOf(const CurlFault &fault)
{
    if (fault.tunnel == kProxyAuthentication)
        return {ErrorCode::Http,
                Texts::tr("The proxy wants other credentials (status %1).").arg(fault.tunnel),
                {},
                fault.tunnel};
    if (fault.tunnel >= 300)
        return {ErrorCode::Http, Texts::tr("The proxy answered with status %1.").arg(fault.tunnel), {}, fault.tunnel};
    if (fault.isAlert)
        return {ErrorCode::Tls,
                fault.showsItself ? Texts::tr("The server does not accept the certificate that the feed shows.")
                                  : Texts::tr("The server wants a certificate, and the feed shows none."),
                {},
                fault.code};
    Error error = plainErrorOf(fault);
    if (isOfTheProxy(fault))
        error.message = Texts::tr("The proxy: %1").arg(error.message);
    else if (fault.hasBegun && error.code == ErrorCode::Connection)
        error = {ErrorCode::Payload, Texts::tr("The connection broke in the middle of the answer."), {}, fault.code};
    return error;
}

} // namespace ioc
