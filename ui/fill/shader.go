package fill

// A source is a fragment shader, in what GLSL 1.10 of the desktop and GLSL ES 1.00
// have in common. Fyne gives it the frame's size and the bounds of what it draws, in
// pixels from the top left, and draws a pixel more on each side than the bounds say.
type source struct{ name, text string }

func (s source) desktop() string { return "#version 110\n" + s.text }

func (s source) embedded() string {
	return `#version 100
#ifdef GL_FRAGMENT_PRECISION_HIGH
precision highp float;
#else
precision mediump float;
#endif
` + s.text
}

var flat = source{"enjeux-flat", `
uniform float R, G, B, A;

void main() { gl_FragColor = vec4(R, G, B, A); }
`}

// band is what lies between the round ends of an area, with the border at its sides.
var band = source{"enjeux-band", `
uniform vec4 bounds;
uniform float width, borderWidth;
uniform float R, G, B, A;
uniform float borderR, borderG, borderB, borderA;

void main() {
	float x = gl_FragCoord.x;
	float line = floor(borderWidth * (bounds.z - bounds.x) / width + 0.5);
	float border = max(step(x, bounds.x + line), step(bounds.z - line, x));
	vec4 colour = mix(vec4(R, G, B, A), vec4(borderR, borderG, borderB, borderA), border);
	gl_FragColor = vec4(colour.rgb, colour.a * step(bounds.x, x) * step(x, bounds.z));
}
`}

// outline finds how far a pixel is outside of an area, in pixels, where it is in the
// band of the radius along its outline. What is drawn is a part of the area, width and
// height big in Fyne's units: the sides that are the area's own are 1, the others 0.
const outline = `
uniform vec2 frame;
uniform vec4 bounds;
uniform float width, height, radius;
uniform float left, top, right, bottom;
uniform float R, G, B, A;

float scale() {
	vec2 size = bounds.zw - bounds.xy;
	return width > height ? size.x / width : size.y / height;
}

float beyond() {
	float r = radius * scale();
	vec2 at = vec2(gl_FragCoord.x, frame.y - gl_FragCoord.y);
	vec2 before = (bounds.xy + r - at) * vec2(left, top);
	vec2 after = (at - bounds.zw + r) * vec2(right, bottom);
	return length(max(max(before, after), 0.0)) - r;
}

float inside() {
	vec2 at = vec2(gl_FragCoord.x, frame.y - gl_FragCoord.y);
	vec2 within = step(bounds.xy, at) * step(at, bounds.zw);
	return within.x * within.y;
}
`

var round = source{"enjeux-round", outline + `
uniform float borderR, borderG, borderB, borderA, borderWidth;

void main() {
	float d = beyond();
	float border = clamp(d + floor(borderWidth * scale() + 0.5) + 0.5, 0.0, 1.0);
	vec4 colour = mix(vec4(R, G, B, A), vec4(borderR, borderG, borderB, borderA), border);
	gl_FragColor = vec4(colour.rgb, colour.a * clamp(0.5 - d, 0.0, 1.0) * inside());
}
`}

var shadow = source{"enjeux-shadow", outline + `
void main() {
	gl_FragColor = vec4(R, G, B, A * smoothstep(0.0, 1.0, -beyond() / (radius * scale())) * inside());
}
`}
