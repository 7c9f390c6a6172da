// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/http/server.h"

#include "app/simulator/http/river_camera.h"
#include "app/simulator/http/text_writer.h"
#include "app/simulator/log.h"

#include <QElapsedTimer>
#include <QTcpServer>

namespace ioc::sim {

Server::Server(const World &world, const Clock &clock)
    : m_world(world)
    , m_clock(clock)
    , m_systems(world)
    , m_weather(world)
{
    m_systems.prepare(std::chrono::floor<std::chrono::seconds>(clock.now()));
    for (const System &system : m_systems.all())
        serve(system);
    serveWeather();
    m_http.route(QStringLiteral("/"), QHttpServerRequest::Method::Get, [this](QHttpServerResponder &&responder) {
        responder.write(index(), "application/json; charset=utf-8");
    });
}

Result<quint16> Server::listen(quint16 port)
{
    const quint16 taken = m_http.listen(QHostAddress::LocalHost, port);
    if (taken == 0)
        return Error{ErrorCode::Connection, QStringLiteral("cannot listen"), QStringLiteral("127.0.0.1:%1").arg(port)};
    return taken;
}

void Server::serve(const System &system)
{
    m_http.route(QString::fromLatin1(system.path), QHttpServerRequest::Method::Get,
                 [this, &system](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
                     answer(system, request, std::move(responder));
                 });
}

void Server::serveWeather()
{
    const auto get = QHttpServerRequest::Method::Get;
    const auto now = [this] { return std::chrono::floor<std::chrono::seconds>(m_clock.now()); };
    m_http.route(QStringLiteral("/khi-tuong/cap"), get, [this, now](QHttpServerResponder &&responder) {
        responder.write(m_weather.index(now()), "application/atom+xml; charset=utf-8");
    });
    m_http.route(QStringLiteral("/khi-tuong/cap/<arg>"), get,
                 [this, now](const QString &name, QHttpServerResponder &&responder) {
                     const QByteArray body = m_weather.message(name.toLatin1(), now());
                     if (body.isEmpty())
                         return responder.write(QHttpServerResponder::StatusCode::NotFound);
                     responder.write(body, "application/cap+xml; charset=utf-8");
                 });
    m_http.route(QStringLiteral("/khi-tuong/dong-dat.geojson"), get, [this, now](QHttpServerResponder &&responder) {
        responder.write(m_weather.earthquakes(now()), "application/geo+json; charset=utf-8");
    });
    m_http.route(QStringLiteral("/camera/cau-lam-thuy.png"), get, [this, now](QHttpServerResponder &&responder) {
        responder.write(riverPicture(m_world, now()), "image/png");
    });
}

void Server::answer(const System &system, const QHttpServerRequest &request, QHttpServerResponder &&responder)
{
    const auto page = PageRequest::read(request.query(), m_world.firstDay);
    if (!page) {
        responder.write(QByteArrayLiteral("{\"maLoi\":400,\"thongBao\":\"Tham số không hợp lệ\"}"),
                        "application/json; charset=utf-8", QHttpServerResponder::StatusCode::BadRequest);
        return;
    }
    const Moment now = std::chrono::floor<std::chrono::seconds>(m_clock.now());
    const Fault fault = m_world.scenario.outage(now) ? faultOf(system.path) : Fault::None;
    QElapsedTimer timer;
    timer.start();
    const QByteArray body = system.page(*page, now);
    qCInfo(lcSimulator) << system.path << body.size() << "bytes" << timer.elapsed() << "ms fault" << int(fault);
    m_faults.play(fault, std::move(responder), body, system.mimeType);
}

QByteArray Server::index() const
{
    TextWriter out(1024);
    out << "{\"heThong\":[";
    for (const System &system : m_systems.all())
        out << '"' << system.path << "\",";
    out.unless(',') << "],\"thoiDiem\":\"";
    out.iso(std::chrono::floor<std::chrono::seconds>(m_clock.now())) << "\"}";
    return out.take();
}

} // namespace ioc::sim
