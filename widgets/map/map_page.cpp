// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/map_page.h"

#include "widgets/map/map_log.h"
#include "widgets/map/map_scheme.h"

#include <QWebEngineCertificateError>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineQuotaRequest>
#include <QWebEngineRegisterProtocolHandlerRequest>

namespace ioc {
namespace {

constexpr int kMaxLogged = 500;

QByteArray loggable(const QString &text)
{
    return text.left(kMaxLogged).simplified().toUtf8();
}

} // namespace

MapPage::MapPage(QWebEngineProfile &profile, QObject *parent)
    : QWebEnginePage(&profile, parent)
{
    connect(this, &QWebEnginePage::featurePermissionRequested, this, [this](const QUrl &origin, Feature feature) {
        setFeaturePermission(origin, feature, PermissionDeniedByUser);
    });
    connect(this, &QWebEnginePage::fullScreenRequested, this,
            [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::quotaRequested, this, [](QWebEngineQuotaRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this,
            [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::certificateError, this,
            [](QWebEngineCertificateError error) { error.rejectCertificate(); });
}

bool MapPage::acceptNavigationRequest(const QUrl &url, NavigationType, bool isMainFrame)
{
    const bool isMap = isMainFrame && url == mapPageUrl();
    if (!isMap)
        qCWarning(lcMap, "refused to go to %s", loggable(url.toDisplayString()).constData());
    return isMap;
}

QWebEnginePage *MapPage::createWindow(WebWindowType)
{
    return nullptr;
}

QStringList MapPage::chooseFiles(FileSelectionMode, const QStringList &, const QStringList &)
{
    return {};
}

void MapPage::javaScriptAlert(const QUrl &, const QString &) {}

bool MapPage::javaScriptConfirm(const QUrl &, const QString &)
{
    return false;
}

bool MapPage::javaScriptPrompt(const QUrl &, const QString &, const QString &, QString *)
{
    return false;
}

void MapPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line,
                                       const QString &source)
{
    const QByteArray text = loggable(message);
    const QByteArray where = loggable(source.section(QLatin1Char('/'), -1));
    if (level == InfoMessageLevel)
        qCInfo(lcMap, "page: %s (%s:%d)", text.constData(), where.constData(), line);
    else
        qCWarning(lcMap, "page: %s (%s:%d)", text.constData(), where.constData(), line);
}

} // namespace ioc
